/* Keeps what is typed: each change goes to the form's data-save-url; what cannot go is held on this device
   and sent later. A form with data-hold is only held on this device, until it is sent. Forms work without it:
   their own button saves them. */
(() => {
  "use strict";
  const prefix = "cecs-keep:";
  const skipped = new Set(["csrfmiddlewaretoken"]);
  const named = (form) => prefix + (form.dataset.saveUrl || form.dataset.hold);
  const saying = (form) => document.querySelector("[data-keep-words]") || form;
  const say = (form, which) => { const place = saying(form); if (place.dataset[which]) place.textContent = place.dataset[which]; };
  const pairs = (form) => [...new FormData(form).entries()].filter(([name, value]) => typeof value === "string" && !skipped.has(name));
  const hold = (form) => { try { sessionStorage.setItem(named(form), JSON.stringify(pairs(form))); } catch { /* storage is full or off */ } };
  const letGo = (form) => { try { sessionStorage.removeItem(named(form)); } catch { /* storage is off */ } };
  const held = (form) => { try { return JSON.parse(sessionStorage.getItem(named(form)) || "null"); } catch { return null; } };
  const restore = (form) => {
    const was = held(form);
    if (!was) return false;
    const values = new Map();
    for (const [name, value] of was) values.set(name, [...(values.get(name) || []), value]);
    for (const field of form.elements) {
      if (!field.name || skipped.has(field.name) || field.type === "hidden" || field.type === "file" || field.type === "password") continue;
      const given = values.get(field.name) || [];
      if (field.type === "radio" || field.type === "checkbox") field.checked = given.includes(field.value);
      else if (given.length) field.value = given[0];
    }
    return true;
  };
  const keep = (form) => {
    let timer = 0;
    let sending = null;
    const send = async () => {
      hold(form);
      say(form, "saving");
      if (sending) sending.abort();
      sending = new AbortController();
      try {
        const body = new FormData(form);
        for (const [name, value] of [...body.entries()]) if (typeof value !== "string") body.delete(name);
        const answer = await fetch(form.dataset.saveUrl, { method: "POST", body, signal: sending.signal, redirect: "error", headers: { "X-Requested-With": "fetch" } });
        if (!answer.ok) throw new Error(String(answer.status));
        const revision = answer.headers.get("X-Revision");
        if (revision && form.elements.revision) form.elements.revision.value = revision;
        letGo(form);
        say(form, "saved");
        document.dispatchEvent(new Event("cecs:kept"));
      } catch (error) {
        if (error.name === "AbortError") return;
        say(form, "held");
        timer = window.setTimeout(send, 15000);
      }
    };
    const isHeldOnly = !form.dataset.saveUrl;
    const later = () => { hold(form); if (isHeldOnly) return; window.clearTimeout(timer); timer = window.setTimeout(send, 800); };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    form.addEventListener("submit", () => { window.clearTimeout(timer); if (sending) sending.abort(); hold(form); try { sessionStorage.setItem("cecs-sent", form.dataset.saveUrl || form.dataset.hold); } catch { /* storage is off */ } });
    if (!isHeldOnly) window.addEventListener("online", send);
    if (form.dataset.kept !== undefined) letGo(form);
    else if (restore(form)) { say(form, "restored"); later(); }
  };
  const ready = () => {
    for (const form of document.querySelectorAll("form[data-save-url], form[data-hold]")) keep(form);
    for (const button of document.querySelectorAll("[data-signs-out]")) button.addEventListener("click", (event) => {
      const words = document.querySelector("[data-keep-words]");
      const unsent = [...document.querySelectorAll("form[data-save-url], form[data-hold]")].some((form) => held(form));
      if (unsent && words && !window.confirm(words.dataset.leaving)) { event.preventDefault(); return; }
      try { for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key); } catch { /* storage is off */ }
    });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready); else ready();
})();

/* Moves the eye to what went wrong, and warns before a session ends. Every page works without it. */
(() => {
  "use strict";
  const ready = () => {
    const problem = document.querySelector("[data-focus-first]");
    if (problem) problem.focus();
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
    forgetSent();
    watchSession(document.getElementById("session-dialog"));
  };
  /* A form that was sent and did not come back was taken: what keep.js held of it may go. */
  const forgetSent = () => {
    try {
      const sent = sessionStorage.getItem("cecs-sent");
      if (!sent || location.pathname.startsWith("/account/")) return;
      const back = [...document.querySelectorAll("form[data-save-url], form[data-hold]")].some((form) => (form.dataset.saveUrl || form.dataset.hold) === sent);
      if (!back) sessionStorage.removeItem("cecs-keep:" + sent);
      sessionStorage.removeItem("cecs-sent");
    } catch { /* storage is off */ }
  };
  const watchSession = (dialog) => {
    if (!dialog || !dialog.showModal) return;
    const early = 120000;
    let ends = Date.now() + 1000 * Number(dialog.dataset.seconds);
    let timer = 0;
    const arm = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => { if (!dialog.open) dialog.showModal(); }, Math.max(0, ends - Date.now() - early));
    };
    const stay = async () => {
      const answer = await fetch(dialog.dataset.stay, { headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok) return;
      ends = Date.now() + 1000 * (await answer.json()).seconds;
      arm();
    };
    dialog.addEventListener("close", () => { stay().catch(() => {}); });
    document.addEventListener("cecs:kept", stay);
    arm();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready); else ready();
})();

"""`cecs law check` and `cecs law words`: the rulebook looked at for itself."""

import argparse
import json

from cecs.cli.opened import ALL_HOLD, MISMATCH, day_asked, opened_folder, opened_rulebook
from cecs.law.check import Remark, remarks
from cecs.law.rows import read_rows, unmodelled
from cecs.law.rulebook import Rulebook
from cecs.law.vocabulary import COMPARISONS, KNOWN, LISTS, SINGLES, UNITS
from cecs.values import clock

_DECLARED = ("certificate types", "credit areas", "course topics", "tests", "statuses", "endorsements")


def check_law(asked: argparse.Namespace) -> int:
    """Read the whole rulebook and say what is wrong with it, or worth another look."""
    rulebook, folder = opened_rulebook(asked), opened_folder(asked)
    today = day_asked(asked.as_of) or clock.today()
    found = list(remarks(rulebook, today))
    rows = read_rows(folder)
    found += [Remark(is_wrong=False, says=f"{row}: {why}") for row, why in unmodelled(rows, rulebook)]
    wrong = sum(remark.is_wrong for remark in found)
    if asked.json:
        told = [{"wrong": one.is_wrong, "says": one.says} for one in found]
        about = {"jurisdiction": rulebook.jurisdiction.code, "version": rulebook.fingerprint}
        print(
            json.dumps({"rulebook": about, "as_of": today.isoformat(), "remarks": told}, ensure_ascii=False, indent=1)
        )
        return MISMATCH if wrong else ALL_HOLD
    for remark in found:
        print(f"{'wrong' if remark.is_wrong else 'note'}: {remark.says}")
    print(
        f"{rulebook.jurisdiction.code} {rulebook.fingerprint}: {len(rulebook.offers)} offers, "
        f"{len(rulebook.endorsements)} endorsements, {len(rulebook.assessments)} assessments, "
        f"{len(rulebook.sources)} sources, "
        f"{len(rows)} rows of facts; {wrong} wrong, {len(found) - wrong} notes"
    )
    return MISMATCH if wrong else ALL_HOLD


def print_words(asked: argparse.Namespace) -> int:
    """Print every word that a provision or a case may use."""
    words = all_words(opened_rulebook(asked))
    if asked.json:
        print(json.dumps(words, ensure_ascii=False, indent=1))
        return ALL_HOLD
    for title, listed in words.items():
        print(title)
        for word, about in listed.items():
            print(f"  {word}{f'  {about}' if about else ''}")
        print()
    return ALL_HOLD


def all_words(rulebook: Rulebook) -> dict[str, dict[str, str]]:
    """Lists and their fields, single values, comparisons, units, and every list of known words."""
    words: dict[str, dict[str, str]] = {}
    for name, fields in LISTS.items():
        words[f"list {name}"] = {
            key: f"{word.holds}{f', of {word.among}' if word.among else ''}" for key, word in fields.items()
        }
    words["single values"] = {key: word.holds for key, word in SINGLES.items()}
    words["comparisons"] = {key: f"of {', '.join(sorted(kinds))}" for key, kinds in COMPARISONS.items()}
    words["units"] = dict.fromkeys(sorted(UNITS), "")
    for name, known in KNOWN.items():
        words[name] = dict.fromkeys(sorted(known), "")
    language = rulebook.jurisdiction.languages[0]
    for name in _DECLARED:
        declared = rulebook.declared.get(name, {})
        words[name] = {word: declared[word][language] for word in sorted(declared)}
    return words

"""The `cecs` command. Exit codes: 0 all hold, 1 an answer differs, 2 bad input, 3 only not-covered ones remain."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from cecs.cli.check_cases import check_cases
from cecs.cli.differences import show_differences
from cecs.cli.evaluate import evaluate, explain
from cecs.cli.law_checks import check_law, print_words
from cecs.cli.opened import BAD_INPUT, Trouble
from cecs.cli.paths import show_paths
from cecs.law.keeping import NotKept
from cecs.law.reading import Refused

_EPILOG = """exit codes:
  0  all hold
  1  an answer differs from the published one
  2  bad input: the file, the line and what was expected are named
  3  nothing differs, but some cases are not covered yet

examples:
  cecs evaluate rulebooks/connecticut/cases/continuation.yaml
  cecs evaluate case.yaml --json
  cecs path case.yaml --to 029
  cecs check-cases rulebooks/connecticut/cases
  cecs law check
  cecs law diff var/demo/rulebooks/6fa0c1a4a2674fde rulebooks/connecticut
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; what the shell sees is the exit code."""
    asked = _parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except (Refused, Trouble, NotKept) as trouble:
        print(f"cecs: {trouble}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _parser() -> argparse.ArgumentParser:
    """Every command and what it takes."""
    parser = argparse.ArgumentParser(
        prog="cecs",
        description="Ask a rulebook what follows from the facts of a case, and check the rulebook itself.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_evaluate(commands)
    _add_explain(commands)
    _add_check(commands)
    _add_path(commands)
    _add_law(commands)
    return parser


def _rulebook(parser: argparse.ArgumentParser) -> None:
    """Which rulebook to ask."""
    parser.add_argument(
        "--rulebook",
        metavar="FOLDER",
        help="the rulebook's folder, or the fingerprint of one that was kept, or lies in --shelf "
        "(default: rulebooks/connecticut)",
    )
    parser.add_argument("--shelf", type=Path, metavar="FOLDER", help="where rulebooks lie (default: rulebooks)")
    parser.add_argument(
        "--kept",
        type=Path,
        metavar="FOLDER",
        help="where rulebooks that have answered are kept (default: as CECS keeps them)",
    )


def _add_evaluate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("evaluate", help="answer cases", description="Answer the cases in these files.")
    command.add_argument("cases", nargs="+", metavar="CASE", help="a case file (YAML or JSON; one case or a list)")
    command.add_argument("--json", action="store_true", help="print the whole answer as JSON")
    command.add_argument("--language", default="en", help="the language of the sentences (default: en)")
    _rulebook(command)
    command.set_defaults(run=evaluate)


def _add_explain(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "explain", help="answer cases in sentences", description="Print the whole tree of findings as sentences."
    )
    command.add_argument("cases", nargs="+", metavar="CASE", help="a case file")
    command.add_argument("--language", default="en", help="the language of the sentences (default: en)")
    _rulebook(command)
    command.set_defaults(run=explain)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "check-cases",
        help="compare answers with the published ones",
        description="Answer every case in a folder and compare each with its `expect` block.",
    )
    command.add_argument("folders", nargs="+", metavar="DIR", help="a folder of case files, or a case file")
    command.add_argument("--quiet", action="store_true", help="print only what differs, and the summary")
    _rulebook(command)
    command.set_defaults(run=check_cases)


def _add_path(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "path",
        help="plan the way to a certificate or an endorsement",
        description="Plan the cheapest and the quickest way from the facts of a case to what it asks for, or to what "
        "is named here: steps in order, each with its text, and tests, hours, months, fees and waiting in all.",
    )
    command.add_argument("case", metavar="CASE", help="a case file")
    command.add_argument("--to", nargs="+", default=[], metavar="ENDORSEMENT", help="instead of what the case asks for")
    command.add_argument("--certificate", metavar="TYPE", help="the type of certificate (default: any)")
    command.add_argument("--json", action="store_true", help="print the whole path as JSON")
    command.add_argument("--language", default="en", help="the language of the sentences (default: en)")
    _rulebook(command)
    command.set_defaults(run=show_paths)


def _add_law(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("law", help="look at the rulebook itself")
    parts = command.add_subparsers(title="commands", required=True, metavar="COMMAND")
    check = parts.add_parser("check", help="read the rulebook and look for gaps, dead citations and unread texts")
    check.add_argument("--as-of", metavar="DAY", help="what counts as unread for a year on this day (default: today)")
    check.add_argument("--json", action="store_true", help="print what was found as JSON")
    _rulebook(check)
    check.set_defaults(run=check_law)
    diff = parts.add_parser(
        "diff",
        help="say what differs between two rulebook folders",
        description="Say in sentences what is new, gone or said otherwise, from which day and by which text. Exit code "
        "0: nothing differs; 1: something does.",
    )
    diff.add_argument("before", metavar="A", help="a rulebook's folder")
    diff.add_argument("after", metavar="B", help="the folder to compare it with")
    diff.add_argument("--json", action="store_true", help="print the differences as JSON")
    diff.add_argument("--language", default="en", help="the language of the sentences (default: en)")
    diff.set_defaults(run=show_differences)
    words = parts.add_parser("words", help="print every word that a provision or a case may use")
    words.add_argument("--json", action="store_true", help="print them as JSON")
    _rulebook(words)
    words.set_defaults(run=print_words)


if __name__ == "__main__":
    sys.exit(main())

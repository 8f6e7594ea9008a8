"""The clerk's pages: find a person, key a notice, take back what was keyed wrongly."""

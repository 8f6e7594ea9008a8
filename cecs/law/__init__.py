"""What the law says on a day: reads a rulebook folder, thinks nothing. No day or figure from a statute may stand here."""

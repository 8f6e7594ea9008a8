"""What the law says on a day: reads a rulebook folder, thinks nothing. No day or figure of the law stands here."""

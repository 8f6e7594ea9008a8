"""How records are shown to the educator they belong to: rows become words, days and amounts. Reads; changes nothing."""

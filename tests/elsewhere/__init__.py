"""Another state: its rulebook lies in another folder, and the code is the same."""

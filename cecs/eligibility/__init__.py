"""What follows: facts and law in, findings out. Pure; the machine finds, it never decides."""

"""Emergency meal programs and their sites will live here. A stranger to the workflow: knows no educator."""

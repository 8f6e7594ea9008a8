"""The college's pages: its candidates, what it sends about them, what it takes back."""

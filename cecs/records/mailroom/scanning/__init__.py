"""Taking a batch of scans apart: pages, the codes on them, the text on them."""

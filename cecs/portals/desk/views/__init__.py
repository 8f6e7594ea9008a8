"""The desk's pages: the queue, the file, what is done with it, standing orders and tasks."""

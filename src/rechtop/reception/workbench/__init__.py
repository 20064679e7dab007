"""The day of a worker: who comes, what is due, what is silent, what came in; and the queue of her team."""

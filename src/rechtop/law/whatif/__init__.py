"""What if: the same household with one fact that changes step by step, and what that does to its rights.

``vary`` reads what is to change, ``linked`` says which other facts are not known any more then, ``walk`` computes every
step, ``cliffs`` finds where one step more costs more than it brings, ``telling`` says it in Dutch and as JSON.
"""

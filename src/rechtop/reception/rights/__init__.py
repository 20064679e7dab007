"""Rights in the file: the desk form with who told what, when and for which purpose; the plan; what goes in and out."""

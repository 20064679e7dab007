"""The picture of a partnership: who stands in which circle on a day, drawn and listed, and who joins or leaves."""

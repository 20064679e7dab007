"""A request for help is registered the day it is spoken, with a receipt, and never disappears."""

"""The rule language of Rechtop."""

from rechtop.rules import kinds as kinds

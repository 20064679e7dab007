"""Als u dit krijgt, dan ook: what a household gets when the rights on its list are really granted.

The first run tries each right by itself: it reads other rights only through what is received today. Rights exclude,
absorb or count as income for one another, so their amounts may not be added. The joint run grants them one after the
other in the legal order of claims (:mod:`rechtop.law.joint.order`), each as a receipt that the next ones read. Only its
totals may be shown, and only with its assumptions.
"""

from rechtop.law.joint.order import legal_order
from rechtop.law.joint.result import Grant, Joint, Standing
from rechtop.law.joint.together import joint

__all__ = ["Grant", "Joint", "Standing", "joint", "legal_order"]

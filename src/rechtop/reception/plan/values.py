"""What FHIR R4 and the Belgian profiles for patient care allow in the four kinds of resource that a plan is sent as.

The status words are those of HL7 FHIR R4 (4.0.1); the kinds of reference those of the Belgian profiles BeCareTeam,
BeCarePlan, BeGoal and BeTask (HL7 Belgium, patient care, 1.1.0), which are narrower. Only what a plan uses is listed.
"""

from __future__ import annotations

from collections.abc import Mapping

from rechtop.reception.models import StepState

PEOPLE = frozenset({"Patient", "Practitioner", "PractitionerRole", "Organization", "RelatedPerson"})
TEAM = PEOPLE | {"CareTeam"}
SUBJECT = frozenset({"Patient", "Group"})

NEEDED: Mapping[str, frozenset[str]] = {
    "Patient": frozenset(),
    "Practitioner": frozenset(),
    "Organization": frozenset(),
    "CareTeam": frozenset({"status", "subject"}),
    "CarePlan": frozenset({"status", "intent", "subject"}),
    "Goal": frozenset({"lifecycleStatus", "description", "subject", "expressedBy"}),
    "Task": frozenset({"status", "intent", "for", "extension"}),
}
"""What must be there: by FHIR itself, or by the Belgian profile."""

CODES: Mapping[str, frozenset[str]] = {
    "CareTeam.status": frozenset({"proposed", "active", "suspended", "inactive", "entered-in-error"}),
    "CarePlan.status": frozenset(
        {"draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"}
    ),
    "CarePlan.intent": frozenset({"proposal", "plan", "order", "option"}),
    "CarePlan.activity.detail.status": frozenset(
        {"not-started", "scheduled", "in-progress", "on-hold", "completed", "cancelled", "stopped", "unknown",
         "entered-in-error"}
    ),
    "Goal.lifecycleStatus": frozenset(
        {"proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled", "entered-in-error",
         "rejected"}
    ),
    "Task.status": frozenset(
        {"draft", "requested", "received", "accepted", "rejected", "ready", "cancelled", "in-progress", "on-hold",
         "failed", "completed", "entered-in-error"}
    ),
    "Task.intent": frozenset(
        {"unknown", "proposal", "plan", "order", "original-order", "reflex-order", "filler-order", "instance-order",
         "option"}
    ),
}  # fmt: skip
"""The words that a coded element may hold."""

REFERENCES: Mapping[str, frozenset[str]] = {
    "CareTeam.subject": SUBJECT,
    "CareTeam.participant.member": TEAM,
    "CareTeam.participant.onBehalfOf": frozenset({"Organization"}),
    "CareTeam.managingOrganization": frozenset({"Organization"}),
    "CarePlan.subject": SUBJECT,
    "CarePlan.author": TEAM | {"Device"},
    "CarePlan.careTeam": frozenset({"CareTeam"}),
    "CarePlan.goal": frozenset({"Goal"}),
    "CarePlan.activity.reference": frozenset({"Task"}),
    "Goal.subject": SUBJECT,
    "Goal.expressedBy": frozenset({"Patient", "PractitionerRole", "RelatedPerson"}),
    "Task.for": SUBJECT,
    "Task.requester": PEOPLE,
    "Task.owner": TEAM,
    "Task.extension.valueReference": PEOPLE - {"PractitionerRole"},
}
"""The kinds of resource to which a reference may lead."""

CANDIDATES = "http://hl7.org/fhir/StructureDefinition/task-candidateList"
"""The extension in which the Belgian profile of a task names who may do it; at least one."""

LIFE_GOAL, GOAL, LOOK_AGAIN = "levensdoel", "doel", "Dit plan samen opnieuw bekijken"
"""How we name, in text, what FHIR has no code for."""

TASK_STATUS: Mapping[str, str] = {
    StepState.OPEN: "accepted",
    StepState.DONE: "completed",
    StepState.DROPPED: "cancelled",
}
"""A step as a task: what is agreed was accepted, and it is not known whether it began."""

NEVER = frozenset({"identifier", "birthDate", "telecom", "address", "gender", "photo", "contact"})
"""Elements that the person of a plan never has in a file: she is there under a pseudonym."""

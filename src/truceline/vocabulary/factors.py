"""What a process file or a codebook may say of a factor of the talks assessment."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field, model_validator

from truceline.vocabulary.acts import ActKind, Issue


class Entry(BaseModel):
    """An entry of assessment.yml; unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Rule(Entry):
    """Which acts speak for a factor, or against it; what is left out matters not."""

    acts: tuple[ActKind, ...]
    issues: tuple[Issue, ...] = ()  # empty: all of the factor
    main: bool = False  # only where the issue is the act's first
    conditional: bool | None = None  # True: only with a condition; False: only without
    options: tuple[str, ...] = ()  # only these options
    except_options: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # patterns, of which one must be among the words


class Question(Entry):
    """What a lasting agreement needs somebody to say; its words tell that somebody did."""

    ask: str
    words: tuple[str, ...] = ()  # patterns; empty: any words on those issues
    issues: tuple[Issue, ...] = ()  # empty: on any issue

    @model_validator(mode="after")
    def has_an_answer(self) -> "Question":
        """Something must tell that it was answered."""
        if not self.words and not self.issues:
            raise ValueError("give words or issues that tell when somebody has said it")
        return self


class Factor(Entry):
    """One thing that decides whether talks are held, or hold."""

    name: str = Field(min_length=1)
    question: str = Field(min_length=1)  # what the desk asks when nobody has spoken
    issues: tuple[Issue, ...] = Field(min_length=1)
    only: Mapping[Issue, tuple[str, ...]] = {}  # issues that count only with such words
    for_: tuple[Rule, ...] = Field(alias="for", min_length=1)
    against: tuple[Rule, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = ()


class FactorMore(Entry):
    """What a user adds to a factor, or changes of it; a new factor needs all of `Factor`."""

    name: str | None = None
    question: str | None = None
    issues: tuple[Issue, ...] = ()
    only: Mapping[Issue, tuple[str, ...]] = {}
    for_: tuple[Rule, ...] = Field((), alias="for")
    against: tuple[Rule, ...] = ()
    questions: tuple[Question, ...] = ()

"""Who said what: each statement in words for the readers of the text, given to everybody who made it."""

from lessons.drills.wording import inner

SEEDS = range(16)


def test_a_state_is_never_offered_beside_who_speaks_for_it(geneva, made):
    for seed in SEEDS:
        for item in made("who", 12, seed).items:
            ids = {speaker.id for speaker in item.speakers}
            assert not [id for id in ids if {geneva.actor(id).side, geneva.actor(id).stands_for} & ids - {id}]


def test_states_have_their_turn(made):
    """They are asked about, too, in groups without those who speak for them."""
    asked = [each for seed in SEEDS for item in made("who", 12, seed).items for each in item.statements]
    assert any("usa" in each.speakers for each in asked)


def test_what_two_people_said_wants_both(made):
    said = {}
    for seed in SEEDS:
        for item in made("who", 12, seed).items:
            said |= {each.text: each.speakers for each in item.statements}
    assert sorted(said["„Der Ton war geschäftsmäßig.“"]) == ["biden", "putin"]
    assert said["„Putin ist ein ‚Killer‘.“"] == ["biden"]


def test_statements_are_asked_in_words_for_the_readers_of_the_text(geneva, made):
    for text in ("b2", "b1", "a2"):
        worded = {f"„{inner(statement.said_in(text))}“" for statement in geneva.statements}
        asked = {
            each.text: each
            for seed in SEEDS
            for item in made("who", 12, seed, text).items
            for each in item.statements
        }
        assert asked.keys() <= worded
    both = asked["„Wir haben wie bei der Arbeit miteinander gesprochen.“"]
    assert sorted(both.speakers) == ["biden", "putin"]
    assert "„Der Ton war geschäftsmäßig.“" not in asked

// What bodies of exercises share. A body is the file body.js of a type; it registers itself under the type's name:
//
//   bodies.some_type = (card) => ({ element, read, write, keep })
//
// `read()` gives the learner's answer (null while there is none), `write(view)` draws one. A view is
// { answer, parts, locked, frozen, state }: marks by part, the parts that stay as they are, whether all is closed, and
// everything that the kernel sent. The answer may be one that was never sent, begun when the item was another: `write`
// draws what still fits and passes over the rest. `keep(answer, parts, state)` is what a new try begins with.
//
// Of an answer by parts, `places` has by the key of each part the field where it is given: the learner is asked before
// one that is left out counts. `part` says what it is called ("gap": `empty_gap_one` and `empty_gap_many` in interface.yaml).
// Where no part can be left out, `total` is how many there are; `single: true` says that there is only one.
//
// `choice: true` says that one option is the whole answer; `says` (of a text of one's own) names other conclusions than
// right, almost and wrong, `asks` the label that asks for an answer where there is none; `unheard()` says that its
// sentence cannot be heard here, and `leave()` is called when the card goes. `card` has item, words, changed(), say(text),
// submit(event), stateOf(part).
export const bodies = {};

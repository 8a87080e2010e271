// What a view does when something of its model changes.

// `reactions` are by name of what changes; call what is returned when the view goes.
export function onChange(model, reactions) {
  for (const [name, react] of Object.entries(reactions)) model.on(`change:${name}`, react);
  return () => {
    for (const [name, react] of Object.entries(reactions)) model.off(`change:${name}`, react);
  };
}

// One reaction to several changes.
export const onChanges = (model, names, react) => onChange(model, Object.fromEntries(names.map((name) => [name, react])));

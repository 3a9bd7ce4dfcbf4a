/** Holds what a view shows, and draws it again at every change. Gives the function that changes a part of it. */
export function viewState<State extends object>(
  initial: State,
  draw: (state: State) => void,
): (change: Partial<State>) => void {
  let state = initial;
  draw(state);
  return (change) => {
    state = { ...state, ...change };
    draw(state);
  };
}

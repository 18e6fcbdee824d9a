// What the choices of every handout take.

/** What is wanted now, and what takes another choice. */
export type ChoicesProps<Wish> = {
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
};

// Decides that a screen with something to lose is left only after the person said so: until then it stays, whatever the address says.
import { create } from 'zustand';
import { currentAddress, goTo, useAddress } from './hash-location.ts';

type Hold = { readonly address: string | undefined };

const useHold = create<Hold>(() => ({ address: undefined }));

/** Keeps the present screen until it is let go. */
export function holdScreen(): void {
  useHold.setState({ address: currentAddress() });
}

/** Lets the screen go; the address takes over. */
export function letScreenGo(): void {
  useHold.setState({ address: undefined });
}

/** Takes the address back to the screen that is held. */
export function stayHere(): void {
  const { address } = useHold.getState();
  if (address !== undefined) goTo(address);
}

/** The address that is shown: the one that is held, else the present one. */
export function useShownAddress(): string {
  const present = useAddress();
  const held = useHold((state) => state.address);
  return held ?? present;
}

/** Whether somebody wants to leave the screen that is held. */
export function useIsLeaving(): boolean {
  const present = useAddress();
  const held = useHold((state) => state.address);
  return held !== undefined && held !== present;
}

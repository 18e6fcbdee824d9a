// Signs to tick, section by section, each with the page it is from. No result follows from how many are ticked.
import type { SectionLine } from '../../shared/citing/use-section-line.ts';
import { AidSection } from './aid-section.tsx';
import type { SignSection, Ticks } from './aid-signs.ts';

/** The signs. */
export function SignList(props: {
  readonly sections: readonly SignSection[];
  readonly ticks: Ticks;
  readonly lineOf: SectionLine;
  readonly onTick: (address: string, sign: number, isTicked: boolean) => void;
}) {
  return props.sections.map(({ section, document }) => {
    const { address, title } = section;
    return (
      <AidSection
        key={address}
        {...{ section, title, document }}
        lineOf={props.lineOf}
        tasks={{
          ticked: props.ticks.get(address) ?? new Set(),
          onTick: (sign, isTicked) => props.onTick(address, sign, isTicked),
        }}
      />
    );
  });
}

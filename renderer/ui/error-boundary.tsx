// Fallback for a screen that breaks: a plain sentence and a way to go on. The cause goes to the log.
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { MainButton } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

type Props = {
  readonly children: ReactNode;
  /** A failure is forgotten when this changes: another screen gets its own chance. */
  readonly place: string;
  /** Called with the error, for the log. */
  readonly onFailure: (text: string) => void;
};
type State = { readonly failedAt: string | undefined };

/** Holds a screen; one that breaks takes nothing else with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' };
  }

  override componentDidCatch(error: unknown): void {
    this.setState({ failedAt: this.props.place });
    this.props.onFailure(
      error instanceof Error ? `${error.name}: ${error.stack ?? error.message}` : String(error),
    );
  }

  override componentDidUpdate(before: Props): void {
    if (before.place !== this.props.place && this.state.failedAt !== undefined)
      this.setState({ failedAt: undefined });
  }

  override render(): ReactNode {
    if (this.state.failedAt === undefined) return this.props.children;
    return <Failure onAgain={() => this.setState({ failedAt: undefined })} />;
  }
}

function Failure({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTranslations('common');
  return (
    <div role="alert">
      <EmptyState icon={TriangleAlert} sentence={t('failureTitle')} cause={t('failureText')}>
        <MainButton onPress={onAgain}>{t('failureAgain')}</MainButton>
      </EmptyState>
    </div>
  );
}

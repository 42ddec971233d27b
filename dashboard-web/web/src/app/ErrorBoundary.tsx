import { Component, type ReactNode } from "react";

interface Props {
  /** What to show instead; gets the way to try once more. */
  fallback: (again: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps an error of one page from taking the frame around it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}

/** In place of a comparison: why there is none, and what to do. */
export function NoReport({ title, advice }: { readonly title: string; readonly advice: string }) {
  return (
    <main class="no-report">
      <h1>{title}</h1>
      <p>{advice}</p>
    </main>
  );
}

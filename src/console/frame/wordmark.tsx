/** The name of the software with its own mark: a post in the tide. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M12 3v9M3 14c3-3 6-3 9 0s6 3 9 0M3 19.5c3-3 6-3 9 0s6 3 9 0" />
      </svg>
      <span>Tidewaiter</span>
    </span>
  );
}

"""Evidence decoded ahead of its use, once for all documents, while everything else goes on."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from planner.compose.pictures import decoded
from planner.facts.register import RegisterEntry


class Ahead:
    """Decodes the page that each usable entry shows; nearly all evidence ends up in a document.

    Two threads gain what a second processor has to give: the decoders work outside the interpreter's lock. PDFs have one of them to
    themselves, because their library knows one thread at a time.
    """

    def __init__(self, entries: Iterable[RegisterEntry]) -> None:
        self._pdfs = ThreadPoolExecutor(1)
        self._images = ThreadPoolExecutor(1)
        self._begun: dict[tuple[str, int], Future[bytes]] = {}
        for entry in entries:
            if entry.usable and not entry.private:
                self._begin(entry, entry.page)

    def __call__(self, entry: RegisterEntry, page: int) -> bytes:
        """See `pictures.decoded`."""
        return (self._begun.get((entry.id, page)) or self._begin(entry, page)).result()

    def _begin(self, entry: RegisterEntry, page: int) -> Future[bytes]:
        pool = self._pdfs if entry.attachment.kind == "pdf" else self._images
        self._begun[entry.id, page] = begun = pool.submit(decoded, entry, page)
        return begun

    def __enter__(self) -> Ahead:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for pool in (self._pdfs, self._images):
            pool.shutdown(cancel_futures=True)

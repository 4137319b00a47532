"""`python -m planner`, and what the command `planner` starts."""

import gc
import importlib.util
import os
import sys


def run() -> int:
    """Run one command as the whole process.

    A run is short and leaves few cycles: looking for them took a tenth of its time and freed nothing to speak of. Frozen objects are
    not looked through at the end either.
    """
    gc.disable()
    # To look for plugins pydantic would read what is known of every installed package; the profile is checked by our rules alone.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _import_when_used("importlib.metadata")
    from planner.cli import main

    try:
        return main()
    finally:
        gc.freeze()


def _import_when_used(name: str) -> None:
    """Put off running a module that is imported and then not used: pydantic does so with the one that finds plugins."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None or name in sys.modules:
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    parent, _, last = name.rpartition(".")
    setattr(sys.modules[parent], last, module)
    spec.loader.exec_module(module)


if __name__ == "__main__":
    raise SystemExit(run())

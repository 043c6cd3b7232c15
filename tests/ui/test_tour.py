"""The tour, as the set-up script takes it: a process of its own, without a display."""

import os
import subprocess
import sys
from pathlib import Path

from veridesk.exporting.verify import verify_folder


def test_the_tour_reviews_exports_and_verifies(tmp_path: Path) -> None:
    """All 48 samples by keys, pictures in light and dark, and a sound export."""
    folder = tmp_path / "tour"
    env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}

    ended = subprocess.run(
        [sys.executable, "-m", "veridesk.ui.tour", str(folder)],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ended.returncode == 0, ended.stderr
    assert "everything is as it was exported" in ended.stdout
    assert verify_folder(folder / "export").rows == 45
    pictures = {path.name for path in folder.glob("*.png")}
    assert {"01-welcome.png", "01-welcome-dark.png", "02-review.png"} <= pictures
    assert len({name for name in pictures if name.endswith("-dark.png")}) * 2 == len(pictures)

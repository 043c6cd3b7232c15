"""What the tests of detectors share: the helpers that lie beside them can be imported."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))

"""`croissant.json`: the delivery for programs that search and load data sets.

Croissant 1.0 by MLCommons, with the keys of its extension for responsible AI (RAI). Every file is
named with its SHA-256, and the columns of the data set are described down to their parts.
"""

import json
import mimetypes
from collections.abc import Mapping, Sequence

from veridesk import __version__
from veridesk.core.model import Verdict
from veridesk.exporting.card_figures import CardFigures
from veridesk.exporting.card_header import Licence
from veridesk.exporting.columns import DATASET, PROVENANCE, ROW, Column
from veridesk.exporting.folder import FileFacts
from veridesk.exporting.parts import Facts

CROISSANT = "http://mlcommons.org/croissant/1.0"
RAI = "http://mlcommons.org/croissant/RAI/1.0"

_CONTEXT: Mapping[str, object] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES = {"string": "sc:Text", "int": "sc:Integer", "float": "sc:Float", "bool": "sc:Boolean"}
_FORMATS = {".jsonl": "application/jsonlines", ".parquet": "application/x-parquet"}
RECORDS = "samples"
"""The name of the one record set."""


def croissant(facts: Facts, figures: CardFigures, licence: Licence, exported_at: str) -> bytes:
    """The whole file."""
    plain = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": [CROISSANT, RAI],
        "name": "veridesk-verified-subset",
        "description": (
            f"{facts.counts.exported} synthetic samples that people verified with Veridesk "
            f"{__version__}, with the decisions that each of them rests on."
        ),
        "license": licence.name if licence.is_stated else "unknown",
        "version": "1.0.0",
        "datePublished": exported_at,
        "dateCreated": exported_at,
        "isLiveDataset": False,
        "keywords": ["synthetic data", "human verification", "hallucination"],
        "citeAs": "not stated",
        **_responsible(facts, figures),
        "distribution": [_file(name, one) for name, one in sorted(facts.files.items())],
        "recordSet": [_records()],
    }
    return (json.dumps(plain, ensure_ascii=True, indent=2, allow_nan=False) + "\n").encode()


def _responsible(facts: Facts, figures: CardFigures) -> dict[str, object]:
    """What the extension for responsible AI asks for, in words that promise nothing unknown."""
    counts = figures.verdicts
    verdicts = ", ".join(f"{counts.get(verdict, 0)} {verdict}" for verdict in Verdict)
    run = figures.run
    median = figures.median_seconds
    return {
        "rai:hasSyntheticData": True,
        "rai:dataCollection": (
            "The outputs were written by language models. Who prompted them, and how, is known to "
            "Veridesk only as far as the imported records tell."
        ),
        "rai:dataCollectionType": ["Synthetic"],
        "rai:dataPreprocessingProtocol": [
            "None: texts are exported as they were imported, but for corrections by reviewers."
        ],
        "rai:dataAnnotationProtocol": [
            (
                "A reviewer reads an output beside its sources, with a detector's flags where one "
                "has run, and rules accepted, corrected, rejected or unsure. Every decision is "
                "kept in an append-only log whose entries are chained by hashes."
            ),
            f"Standing verdicts: {verdicts}."
            + ("" if median is None else f" Median time: {median:.1f} seconds a decision."),
        ],
        "rai:dataAnnotationPlatform": [f"Veridesk {__version__}"],
        "rai:dataAnnotationAnalysis": [
            (
                "README.md compares verdicts with the detector's flags, and the samples before and "
                "after curation. Agreement between reviewers was not computed."
            )
        ],
        "rai:annotationsPerItem": (
            "one standing verdict of each reviewer who ruled on the sample; at least one"
        ),
        "rai:annotatorDemographics": ["not collected"],
        "rai:machineAnnotationTools": [
            "none" if run is None else f"detector run {run.run_id} (see manifest.json)"
        ],
        "rai:dataBiases": [
            "Samples that are hard to verify are rarer than in what was generated.",
            (
                "Reviewers may have seen a detector's flags before they ruled; how far these "
                "swayed them was not measured."
            ),
        ],
        "rai:dataLimitations": [
            "Verified against the sources given with each sample only; the sources were not.",
            f"{facts.counts.pending} samples of the project were never ruled on.",
        ],
        "rai:dataUseCases": ["Training and evaluating language models on verified outputs."],
        "rai:dataSocialImpact": "not assessed",
        "rai:personalSensitiveInformation": [
            (
                "Not searched for. The reviewers' names as they gave them are in "
                f"{DATASET} and {PROVENANCE}."
            )
        ],
        "rai:dataReleaseMaintenancePlan": "not stated",
    }


def _file(name: str, facts: FileFacts) -> dict[str, object]:
    suffix = "." + name.rpartition(".")[2]
    kind = _FORMATS.get(suffix) or mimetypes.guess_type(name, strict=True)[0]
    return {
        "@type": "cr:FileObject",
        "@id": name,
        "name": name,
        "contentUrl": name,
        "contentSize": f"{facts.bytes} B",
        "encodingFormat": kind or "application/octet-stream",
        "sha256": facts.sha256,
    }


def _records() -> dict[str, object]:
    return {
        "@type": "cr:RecordSet",
        "@id": RECORDS,
        "name": RECORDS,
        "description": "The accepted and corrected samples.",
        "key": {"@id": f"{RECORDS}/sample_id"},
        "field": [_field(column) for column in ROW],
    }


def _field(column: Column) -> dict[str, object]:
    """A column as a field; a list of objects as a repeated field with parts."""
    name = f"{RECORDS}/{column.name}"
    plain: dict[str, object] = {
        "@type": "cr:Field",
        "@id": name,
        "name": name,
        "description": column.about,
    }
    kind = column.type.removesuffix("|null")
    if not kind.startswith("list of {"):
        return {**plain, "dataType": _TYPES[kind], "source": _source(column.name)}
    return {**plain, "repeated": True, "subField": _parts(name, column.name, kind)}


def _parts(parent: str, column: str, kind: str) -> Sequence[dict[str, object]]:
    pairs = (part.split(": ", 1) for part in kind.removeprefix("list of {")[:-1].split(", "))
    return [
        {
            "@type": "cr:Field",
            "@id": f"{parent}/{name}",
            "name": f"{parent}/{name}",
            "dataType": _TYPES[inner.removesuffix("|null")],
            "source": {**_source(column), "transform": {"jsonPath": name}},
        }
        for name, inner in pairs
    ]


def _source(column: str) -> dict[str, object]:
    return {"fileObject": {"@id": DATASET}, "extract": {"column": column}}

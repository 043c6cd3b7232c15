"""Names that keys of generated data often have, by what they hold."""

OUTPUTS = tuple(
    """
    output answer response completion generation generated_text generated model_output
    model_response model_answer actual_output prediction summary claim hypothesis
    """.split()
)
PROMPTS = tuple(
    "question query user_input instruction prompt user_query input system_prompt".split()
)
SOURCES = tuple(
    """
    sources source contexts context retrieved_contexts retrieval_context documents document docs
    doc knowledge passages passage article source_text source_document chunkContent chunks chunk
    evidence premise grounding reference_contexts
    """.split()
)
NESTED_GENERATORS = ("meta.model", "metadata.model", "meta.generator", "metadata.generator")

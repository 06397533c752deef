"""Схемы и модели говорят об одном и том же."""

from jsonschema import Draft202012Validator
from pydantic import BaseModel, JsonValue
from pytest import mark

from ..app import PLUGIN
from ..models import Input, Output
from ..runtime.description import JsonObject
from .world import EXAMPLES

INPUTS = [step.input for example in EXAMPLES for step in example.steps if step.input is not None]


@mark.parametrize("schema", [PLUGIN.description.input_schema, PLUGIN.description.output_schema])
def test_schema_is_a_json_schema(schema: JsonObject) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False


def test_input_model_has_the_fields_of_the_schema() -> None:
    assert shape_of(Input) == shape(PLUGIN.description.input_schema)


def test_output_model_has_the_fields_of_the_schema() -> None:
    assert shape_of(Output) == shape(PLUGIN.description.output_schema)


def test_inputs_of_the_examples_have_only_known_fields() -> None:
    for given in INPUTS:
        assert set(given) <= set(Input.model_fields)


def shape_of(model: type[BaseModel]) -> tuple[set[str], set[str]]:
    """Имена полей модели и обязательные из них."""
    fields = model.model_fields
    return set(fields), {name for name, field in fields.items() if field.is_required()}


def shape(schema: JsonObject) -> tuple[set[str], set[str]]:
    """Имена полей схемы и обязательные из них."""
    properties: JsonValue = schema["properties"]
    required: JsonValue = schema.get("required", [])
    assert isinstance(properties, dict)
    assert isinstance(required, list)
    return set(properties), {str(name) for name in required}

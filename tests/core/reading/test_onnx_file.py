"""A classifier in a real ONNX file is loaded and asked; of a broken one we are told."""

import json

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers

from amends.core.nouns import Feedback
from amends.core.reading import read
from amends.core.reading.asking import Transformer
from amends.core.reading.asking.weights import NotThere, classifier

WORDS = {"[UNK]": 0, "noh": 1, "eks": 2, "ta": 3, "ole": 4, "mõrkjas": 5, "muhe": 6}
# What each word says for bad, neither and good: the rows of the embedding.
SAYS = [[0, 0, 0], [0, 0.5, 0], [0, 0.5, 0], [0, 0, 0], [0, 0, 0], [9, 0, 0], [0, 0, 9]]
BITTER = Feedback("Noh, eks ta mõrkjas ole.", lang="et")


@pytest.fixture
def folder(tmp_path):
    """Return a folder as a trained classifier is published: three real files."""
    made = tmp_path / "tiny-mood"
    made.mkdir()
    onnx.save(_model(), made / "model.onnx")
    words = Tokenizer(models.WordLevel(WORDS, unk_token="[UNK]"))
    words.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    words.save(str(made / "tokenizer.json"))
    labels = {"0": "negative", "1": "neutral", "2": "positive"}
    (made / "config.json").write_text(json.dumps({"id2label": labels}), "utf-8")
    return made


def _model():
    """Return embedding, mask and sum: tokens in, three logits out."""
    nodes = [
        helper.make_node("Gather", ["says", "input_ids"], ["each"]),
        helper.make_node("Cast", ["attention_mask"], ["seen"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["seen", "last"], ["beside"]),
        helper.make_node("Mul", ["each", "beside"], ["kept"]),
        helper.make_node("ReduceSum", ["kept", "tokens"], ["logits"], keepdims=0),
    ]
    shape = ["batch", "tokens"]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [
            helper.make_tensor_value_info(name, TensorProto.INT64, shape)
            for name in ("input_ids", "attention_mask")
        ],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 3])],
        [
            numpy_helper.from_array(np.array(SAYS, np.float32), "says"),
            numpy_helper.from_array(np.array([-1]), "last"),
            numpy_helper.from_array(np.array([1]), "tokens"),
        ],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    made.ir_version = 9
    onnx.checker.check_model(made)
    return made


def test_a_real_file_tells_how_likely_each_side_is(folder):
    ask = classifier(folder)
    bitter, gentle = ask("ta ole mõrkjas"), ask("ta ole muhe")
    assert bitter["neg"] > 0.99
    assert gentle["pos"] > 0.99
    assert sum(bitter.values()) == pytest.approx(1)


@pytest.mark.parametrize("text", ["", "🙂", "ole " * 5000])
def test_no_text_is_too_short_or_too_long_for_it(folder, text):
    assert sum(classifier(folder)(text).values()) == pytest.approx(1)


def test_where_ours_is_unsure_the_real_model_decides_the_mood(folder):
    assert read(BITTER).polarity != "neg"
    answer = Transformer(folder).answer(BITTER)
    assert (answer.by, answer.reading.polarity) == ("tiny-mood", "neg")


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
@pytest.mark.parametrize("left", [None, 0, 40])
def test_a_broken_file_leaves_our_reading_and_says_which(folder, name, left):
    path = folder / name
    whole = path.read_bytes()
    path.unlink()
    if left is not None:
        path.write_bytes(whole[:left])
    with pytest.raises(NotThere, match=name.replace(".", r"\.")):
        classifier(folder)
    answer = Transformer(folder).answer(BITTER)
    assert answer.reading == read(BITTER)
    assert name in answer.because


def test_a_model_with_other_outputs_than_labels_leaves_our_reading(folder):
    labels = {"0": "negative", "1": "positive"}
    (folder / "config.json").write_text(json.dumps({"id2label": labels}), "utf-8")
    answer = Transformer(folder).answer(BITTER)
    assert answer.reading == read(BITTER)
    assert answer.because == "tiny-mood failed: 3 outputs for 2 labels"


def test_a_model_that_wants_more_than_words_is_refused(folder):
    made = _model()
    made.graph.input.append(
        helper.make_tensor_value_info("pixel_values", TensorProto.FLOAT, ["batch"])
    )
    onnx.save(made, folder / "model.onnx")
    with pytest.raises(NotThere, match=r"model\.onnx wants pixel_values"):
        classifier(folder)

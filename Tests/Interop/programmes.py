"""Programme files as data: read, changed and written by a YAML library that is not ours."""

import yaml


class Loader(yaml.CSafeLoader):
    """YAML 1.2 as editors read it: a day is text, a key may stand once."""

    def mapping(self, node):
        keys = [key.value for key, _ in node.value]
        if len(keys) != len(set(keys)):
            raise AssertionError(f"a key stands twice: {keys}")
        # JSON has texts for keys; programme.yaml has years.
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


Loader.yaml_implicit_resolvers = {
    letter: [(tag, expression) for tag, expression in resolvers if "timestamp" not in tag]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_constructor("tag:yaml.org,2002:map", Loader.mapping)


class Dumper(yaml.CSafeDumper):
    """Plain YAML: what stands in two places is written twice and not as an alias."""

    def ignore_aliases(self, data):
        return True


def load(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


def save(document, path):
    text = yaml.dump(document, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(text, encoding="utf-8")


def renamed(document, old, new):
    """The document with one id in place of another, wherever it stands as a whole value."""
    if isinstance(document, dict):
        return {key: renamed(value, old, new) for key, value in document.items()}
    if isinstance(document, list):
        return [renamed(value, old, new) for value in document]
    return new if document == old else document

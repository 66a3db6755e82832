"""A press release that readers can annotate, as a block for a StreamField."""

from django.core.validators import RegexValidator
from django.forms.utils import flatatt
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

# Relative, or of the web: an address is also a link for readers without JavaScript.
of_the_web = RegexValidator(r"^(https?://|[./?#]|[^:]+$)", _("Only addresses with http and https, and relative ones, are taken."))


class OptionsBlock(blocks.StructBlock):
    """What the tool can be told. Each name is that of an attribute, with its hyphens written as underscores."""

    release_id = blocks.CharBlock(required=False, help_text=_("Under this name readers' marks are filed. Without one it is the address of the page."))
    issuer = blocks.CharBlock(required=False, help_text=_("Who issued the release."))
    annotations = blocks.CharBlock(required=False, validators=[of_the_web], help_text=_("Address of a collection that was exported as JSON, shown to every reader."))
    readonly = blocks.BooleanBlock(required=False, label=_("Readers look, and change nothing"))
    start = blocks.BooleanBlock(required=False, label=_("Start at once, without a press of the button"))
    launcher = blocks.ChoiceBlock(required=False, choices=[("none", _("None: the page starts it"))], label=_("Button"))
    load = blocks.ChoiceBlock(required=False, choices=[("press", _("When a reader presses the button"))], label=_("The tool is fetched"))
    theme = blocks.ChoiceBlock(required=False, choices=[("light", _("Light")), ("dark", _("Dark"))], label=_("Colours"))
    storage = blocks.ChoiceBlock(required=False, choices=[("none", _("Not kept"))], label=_("Readers' marks"))
    tags = blocks.CharBlock(required=False, help_text=_("Which of \"claim source speculation\" are offered."))
    label_claim = blocks.CharBlock(required=False)
    label_source = blocks.CharBlock(required=False)
    label_speculation = blocks.CharBlock(required=False)
    label_start = blocks.CharBlock(required=False)
    lang = blocks.CharBlock(required=False, label=_("Language of the release"), help_text=_("A code such as \"en\" or \"pt-BR\"."))

    class Meta:
        collapsed = True


class ReleaseBlock(blocks.StructBlock):
    """The release's text, or its address, with the loupe around it."""

    text = blocks.RichTextBlock(required=False, label=_("Release"))
    src = blocks.CharBlock(required=False, validators=[of_the_web], label=_("Address of the release"), help_text=_("HTML, Markdown or text, shown in place of the text above."))
    options = OptionsBlock(required=False)

    class Meta:
        icon = "search"
        label = _("Release, read with the loupe")
        template = "press_loupe/release.html"

    def clean(self, value):
        value = super().clean(value)
        if not value["text"] and not value["src"]:
            raise StructBlockValidationError(non_block_errors=[_("Write the release, or name its address.")])
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        attributes = {"data-press-loupe": True}
        for name, answer in {"src": value["src"], **value["options"]}.items():
            name = name.replace("_", "-")
            # An option that is switched off, or has no answer, is no attribute.
            if answer:
                attributes[name if name == "lang" else f"data-press-loupe-{name}"] = answer
        context["attributes"] = flatatt(attributes)
        return context

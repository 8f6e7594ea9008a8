"""How Django's forms are drawn: USWDS markup, every error and hint tied to its field for those who hear the page."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input

from cecs.portals.shared.widgets import MemorableDate

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.HiddenInput, ""),
    (MemorableDate, ""),
    (forms.CheckboxInput, "usa-checkbox__input"),
    (forms.FileInput, "cecs-file"),
    (forms.Select, "usa-select"),
    (forms.Textarea, "usa-textarea"),
    (Input, "usa-input"),
)


class UswdsBoundField(BoundField):
    """A form field that knows its USWDS class."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add the class of the widget's kind, and the mark of an error."""
        widget = widget or self.field.widget
        built = super().build_widget_attrs(attrs, widget)
        classes = [built.get("class", ""), widget.attrs.get("class", ""), _class_of(widget)]
        if self.errors and not widget.is_hidden:
            classes.append("usa-input--error")
        if joined := " ".join(filter(None, classes)):
            built["class"] = joined
        if "placeholder" in widget.attrs:
            built["placeholder"] = False  # a label says it better, and does not vanish
        return built


class UswdsRenderer(TemplatesSetting):
    """Draws every form of the site, allauth's included."""

    form_template_name = "shared/forms/form.html"
    formset_template_name = "shared/forms/formset.html"
    field_template_name = "shared/forms/field.html"
    bound_field_class = UswdsBoundField


def _class_of(widget: forms.Widget) -> str:
    return next((name for kind, name in _CLASSES if isinstance(widget, kind)), "")

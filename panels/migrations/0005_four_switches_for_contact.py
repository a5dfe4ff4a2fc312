"""Four switches instead of two: what was one for members and partners becomes two that stand alike."""

from django.db import migrations, models


def copy_to_partners(apps, schema_editor):
    """What was one switch for members and partners becomes two that stand alike."""
    for name in ("Membership", "Partnership"):
        seats = apps.get_model("panels", name).objects.filter(shows_contact_to_members=True)
        seats.update(shows_contact_to_partners=True)


def switches(model):
    return [
        migrations.RenameField(model, "shows_contact_to_panel", "shows_contact_to_members"),
        migrations.AlterField(
            model, "shows_contact_to_members", models.BooleanField("other members may see my contact details", default=False)
        ),
        migrations.AddField(model, "shows_contact_to_partners", models.BooleanField("partners may see my contact details", default=False)),
        migrations.AddField(
            model,
            "agrees_to_police",
            models.BooleanField("the police may use my details for more than the panel's own work", default=False),
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("panels", "0004_conduct_and_outcomes")]

    operations = [
        *switches("membership"),
        *switches("partnership"),
        migrations.RunPython(copy_to_partners, migrations.RunPython.noop),
    ]

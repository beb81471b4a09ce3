"""`hcai credentials`: certifications and certificates that people in the field hold."""

from __future__ import annotations

from typing import Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import Applicant, CredentialName, DataDir, Format, Why, Width, Words
from hcai_career.cli.parameters import Option

app = group(
    "Certifications and certificates: who may apply, fee, renewal, and what replaced the retired ones.",
    example="hcai credentials list --for registered-nurse",
)


@app.command("list")
def list_(
    role: Annotated[str | None, Option(metavar="ROLE", help="Only what is for this role.", complete="roles")] = None,
    max_fee: Annotated[
        float | None,
        Option(metavar="USD", min=0, help="Only up to this fee, application included, for somebody who is no member."),
    ] = None,
    status: Annotated[
        Literal["active", "retired", "unknown", "all"], Option(help="What can still be earned, or what cannot.")
    ] = "active",
    background: Applicant = None,
    sort: Annotated[Literal["title", "fee", "issuer"], Option(help="The order; what is unknown comes last.")] = "title",
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """List the credentials that can be earned, all or those that pass a filter.

    $ hcai credentials list --role clinical-informaticist --for registered-nurse

    An unknown fee is never taken for a low one: such credentials are left out by --max-fee, and counted.
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import credentials

    content = catalog.read(data)
    wanted = credentials.CredentialFilter(role, max_fee, status, background)
    show.write(credentials.credentials(content, wanted, sort), content, format, width)


@app.command("show")
def show_(
    credential: CredentialName,
    background: Applicant = None,
    why: Why = False,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> None:
    """Show one credential: who may apply, all of its fee, examination, renewal, roles, and what was checked.

    $ hcai credentials show cphims --for hospital-administrator
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import credentials

    content = catalog.read(data)
    show.write(credentials.credential_sheet(content, credential, background), content, format, width, why=why)


@app.command("search")
def search(words: Words, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Find credentials by words in their names, issuers and terms, best first.

    $ hcai credentials search privacy
    """
    from hcai_career import catalog, show
    from hcai_career.advise.query import search as searching

    content = catalog.read(data)
    show.write(searching.search(content, "credentials", " ".join(words)), content, format, width)

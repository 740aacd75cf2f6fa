"""What is said in Ukrainian in the place of a page that was there once."""

from app.text.ukrainian.formatting import say


def withdrawn(title: str, on: str, why: str) -> str:
    """That an entry was taken back, when and why."""
    return f"«{title}»: відкликано {say(on)}. {why}"


def vanished(key: str, release: str) -> str:
    """That an entry of a release is gone, and that nobody says why."""
    return (
        f"{key} є у випуску {release}, але в записі цього більше немає. Чому — запис не каже; у тому "
        "випуску це можна прочитати так, як було."
    )


def instead(title: str) -> str:
    """The way to what stands in its place."""
    return f"Натомість: {title}"


def as_it_was(release: str) -> str:
    """The way to the page of a release."""
    return f"Сторінка у випуску {release}"

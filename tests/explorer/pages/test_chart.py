"""The small chart: a step line with round numbers beside it."""

from datetime import date

from rechtop.explorer.pages.chart import step_chart

POINTS = [(date(2020, 1, 1), 100.0), (date(2022, 7, 1), 150.0), (date(2024, 1, 1), 200.0)]


def test_one_amount_is_no_line() -> None:
    assert step_chart(POINTS[:1], date(2025, 1, 1)) is None


def test_the_line_steps_at_each_date_and_runs_to_today() -> None:
    chart = step_chart(POINTS, date(2025, 1, 1))
    assert chart is not None
    assert chart.line.count("V") == 2
    assert chart.line.startswith(f"M{float(chart.left)} {float(chart.bottom)}H")
    assert chart.line.endswith(f"H{chart.right}")
    assert chart.band is None


def test_round_numbers_hold_every_amount_between_them() -> None:
    chart = step_chart([(date(2020, 1, 1), 876.13), (date(2021, 1, 1), 1314.2)], date(2022, 1, 1))
    assert chart is not None
    assert [tick.text for tick in chart.across] == ["800", "1.000", "1.200", "1.400"]
    assert [tick.text for tick in chart.years] == ["2020", "2021", "2022"]


def test_amounts_that_do_not_change_still_give_a_drawing() -> None:
    chart = step_chart([(date(2020, 1, 1), 0.5), (date(2021, 1, 1), 0.5)], date(2021, 6, 1))
    assert chart is not None
    assert len(chart.across) > 1


def test_many_years_get_few_labels() -> None:
    chart = step_chart([(date(2003, 1, 1), 1.0), (date(2020, 1, 1), 2.0)], date(2026, 1, 1))
    assert chart is not None
    assert len(chart.years) <= 4


def test_an_old_amount_ends_in_a_box_from_the_least_to_the_most_it_may_be() -> None:
    chart = step_chart(POINTS, date(2026, 1, 1), (200.0, 220.0))
    assert chart is not None
    assert chart.band is not None
    assert chart.band.x + chart.band.width == chart.right
    assert chart.band.height > 2
    assert not chart.line.endswith(f"H{chart.right}")

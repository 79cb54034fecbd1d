namespace Assistant.Bot.Answering.Proving.Figures;

internal enum FigureKind
{
    Number,
    Percent,

    /// <summary>A difference between two shares.</summary>
    PercentagePoints,

    /// <summary>In euros.</summary>
    Money,

    /// <summary>How often.</summary>
    Times,

    /// <summary>A duration in months; years count twelve.</summary>
    Months,
    Weeks,
    Days,
    Hours,
    Minutes,

    Year,

    /// <summary>A day of the year: month times 100 plus day.</summary>
    Day,

    /// <summary>A month of the year, from 1.</summary>
    Month,

    /// <summary>From spring, 1, to winter, 4.</summary>
    Season,

    /// <summary>From Monday, 1.</summary>
    Weekday,

    /// <summary>A place in an order, or the name of a fraction: a third.</summary>
    Ordinal,

    /// <summary>Half, a quarter, dozens, hundreds: the size as a number.</summary>
    Rough,

    /// <summary>This year 0, next year 1, last year -1.</summary>
    RelativeYear,

    /// <summary>Every so often: per year 1, per month 12.</summary>
    Frequency,
}

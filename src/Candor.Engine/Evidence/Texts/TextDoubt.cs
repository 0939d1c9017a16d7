namespace Candor.Evidence.Texts;

/// <summary>Why nothing can be said of a text.</summary>
public enum TextDoubt
{
    /// <summary>Something can.</summary>
    None,

    /// <summary>It is too short.</summary>
    TooShort,

    /// <summary>The model has not been calibrated.</summary>
    NotCalibrated,

    /// <summary>Its words are further from the calibration texts than those of 19 in 20 of them.</summary>
    UnlikeCalibration,

    /// <summary>Too many texts of its domain are like that: the domain must be calibrated first.</summary>
    NewDomain,
}

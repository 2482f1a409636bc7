namespace Blotter.Tests.Coding.Events;

/// <summary>Which of the days that are told is the attack's.</summary>
public sealed class DayOfIncidentTests
{
    [Theory]
    [InlineData("Rebels killed nine villagers in Beni on Tuesday, the army said on Thursday.", "2024-05-02", "*; 2024-04-30; Beni; 9")]
    [InlineData("Gunmen killed nine villagers in Beni, the army said on Thursday.", "2024-05-02", "*; -; Beni; 9")]
    [InlineData("The mayor, elected in 2018, was shot dead outside his home in Tijuana on Saturday.", "2024-05-02", "*; 2024-04-27; Tijuana; 1")]
    [InlineData("Gunmen killed two guards in Kano on Friday.", null, "*; -; Kano; 2")]
    [InlineData("Gunmen killed two guards in Kano.", "2024-05-02", "*; -; Kano; 2")]
    [InlineData("Suspected rebels blew up an oil pipeline near Arauca on March 3, the second attack since February 27.", "1991-03-06", "Bombing; 1991-03-03; near Arauca; -")]
    [InlineData("A bomb damaged a substation near Cottbus on the night of 12 to 13 May 1991.", "1991-05-15", "Bombing; 1991-05-12..1991-05-13; near Cottbus; -")]
    [InlineData("GUERRILLAS BLEW UP TWO PYLONS NEAR HUANCAYO YESTERDAY, THE MINISTRY REPORTED TODAY.", "1988-11-16", "*; 1988-11-15; near HUANCAYO; -")]
    [InlineData("The engineer, who was kidnapped in Warri on 3 May, was freed on 20 May, the police said on Monday.", "2010-05-24", "Kidnapping; 2010-05-03; Warri; -")]
    [InlineData("Two weeks ago gunmen killed a judge in Palermo.", "1992-06-15", "*; 1992-06-01..1992-06-07; Palermo; 1")]
    [InlineData("A bomb killed four people in Iligan on Sunday, and the president will visit the city on Friday.", "2024-05-02", "Bombing; 2024-04-28; Iligan; 4")]
    [InlineData("Gunmen killed a taxi driver in Acapulco in March.", "2024-05-02", "*; 2024-03; Acapulco; 1")]
    [InlineData("The shooting, which left three people dead, happened in Tampa on 4 July, a day after the city's parade.", "2019-07-06", "ArmedAttack; 2019-07-04; Tampa; 3")]
    [InlineData("On Tuesday, police found the body of a farmer who had been shot in Rubio on Sunday.", "2024-05-02", "*; 2024-04-28; Rubio; *")]
    [InlineData("The commission, set up on 4 May 1995, looks into the killing of 30 villagers at Taba on 3 April 1994.", "1996-01-15", "*; 1994-04-03; Taba; 30")]
    [InlineData("Late on Wednesday, a bomb exploded outside a mosque in Zahedan, wounding two people.", "2010-07-16", "Bombing; 2010-07-14; Zahedan; -")]
    [InlineData("In the early hours of 6 April 2003, rockets hit a school in Irbil.", "2003-04-08", "RocketOrShelling; 2003-04-06; Irbil; -")]
    [InlineData("The 12 April attack on a convoy near Bol killed two drivers.", "2019-04-20", "ArmedAttack; 2019-04-12; near Bol; 2")]
    [InlineData("Gunmen killed a trader in Maradi the day before yesterday.", "2024-05-02", "*; 2024-04-30; Maradi; 1")]
    [InlineData("Gunmen killed a trader in Maradi this morning.", "2024-05-02", "*; 2024-05-02; Maradi; 1")]
    [InlineData("Gunmen killed a trader in Maradi last year.", "2024-05-02", "*; 2023; Maradi; 1")]
    [InlineData("Born in 1951, the trade unionist was shot dead in Barrancabermeja on 3 August 1998.", "1998-08-10", "*; 1998-08-03; Barrancabermeja; 1")]
    [InlineData("The bishop, who had received threats since January, was shot dead in Kisangani on Sunday.", "2024-05-02", "*; 2024-04-28; Kisangani; 1")]
    [InlineData("The bombing occurred on Friday, three days before a ceasefire was due to begin in Jolo.", "2024-05-02", "Bombing; 2024-04-26; Jolo; -")]
    [InlineData("Gunmen killed nine people in Ibarra on Tuesday night, hours after the president had left for Madrid, where he will speak on Friday.", "2024-05-02", "*; 2024-04-30; Ibarra; 9")]
    [InlineData("Prosecutors said on 2 May that the man had set fire to the hostel in Rostock on 14 March.", "1994-05-03", "Arson; 1994-03-14; Rostock; -")]
    [InlineData("Gunmen who had escaped from prison on Friday killed a farmer near Bouake on Sunday.", "2024-05-02", "*; 2024-04-28; near Bouake; 1")]
    [InlineData("A bomb killed two people in Pattani on Sunday. The suspect was arrested on Tuesday.", "2024-05-02", "Bombing; 2024-04-28; Pattani; 2")]
    public void The_day_is_that_of_the_attack(string text, string? published, params string[] incidents) => ToldIncidents.Report(text, published).ShouldTell(incidents);
}

"""The civic integration programme: Dutch, society, work and a network for newcomers in Flanders and Brussels."""
